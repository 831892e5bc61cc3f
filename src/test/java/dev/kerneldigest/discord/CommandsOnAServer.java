package dev.kerneldigest.discord;

import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestUser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Commands by the real JDA client; the tests of a class share a bot, each has a server. */
@Timeout(60)
abstract class CommandsOnAServer {
    static CommandBench bench;
    private static int servers;

    TestGuild guild;
    TestChannel news;
    TestUser admin;
    TestUser member;

    @BeforeAll
    static void connect() throws Exception {
        bench = new CommandBench();
    }

    @AfterAll
    static void disconnect() {
        bench.close();
    }

    @BeforeEach
    void found() {
        guild = bench.discord().guild("server " + ++servers);
        news = guild.channel("news");
        admin = guild.admin("ada");
        member = guild.member("linus");
    }

    /** Somebody with Manage Server sends a command. */
    TestInteraction ask(String command, Map<String, ?> options) {
        return bench.discord().slash(news, admin, command, options);
    }
}
