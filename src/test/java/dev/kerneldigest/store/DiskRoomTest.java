package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

final class DiskRoomTest {
    private static final long MIB = 1L << 20;

    @TempDir private Path folder;

    private final AtomicLong free = new AtomicLong(256 * MIB);
    private final DiskRoom room = new DiskRoom(free::get, 256 * MIB, "/srv/news.mv.db");

    @Test
    void scarcityIsToldOnceAndItsEndOnce() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(DiskRoom.class);
        logger.setLevel(ch.qos.logback.classic.Level.INFO);
        log.start();
        logger.addAppender(log);
        try {
            assertThat(room.suffices()).isTrue();
            free.set(255 * MIB);
            assertThat(room.suffices()).isFalse();
            assertThat(room.suffices()).isFalse();
            free.set(256 * MIB);
            assertThat(room.suffices()).isTrue();
            assertThat(room.suffices()).isTrue();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(2);
        assertThat(log.list.getFirst().getFormattedMessage())
                .contains("nothing is polled", "only 255 MiB are free on the disk of /srv/news");
        assertThat(log.list.getLast().getFormattedMessage()).contains("room on the disk again");
    }

    @Test
    void workThatMustHaveRoomSaysWhatToDo() {
        assertThatCode(room::require).doesNotThrowAnyException();
        free.set(0);
        assertThatThrownBy(room::require)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("and polls need 256 MiB: make room");
    }

    @Test
    void theDiskOfAFileIsMeasuredAndMemoryIsEndless() {
        try (Database file = Database.open("jdbc:h2:file:" + folder.resolve("live"), "sa", "")) {
            assertThat(DiskRoom.of(file, 1).suffices()).isTrue();
            assertThat(DiskRoom.of(file, Long.MAX_VALUE).suffices()).isFalse();
        }
        try (Database memory = Database.open("jdbc:h2:mem:room", "sa", "")) {
            assertThat(DiskRoom.of(memory, Long.MAX_VALUE).suffices()).isTrue();
        }
    }
}
