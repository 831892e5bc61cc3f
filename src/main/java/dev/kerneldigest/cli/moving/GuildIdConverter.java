package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.GuildId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a server's number from the command line. */
final class GuildIdConverter implements ITypeConverter<GuildId> {
    @Override
    public GuildId convert(String text) {
        return new GuildId(OfChannel.read(text));
    }

    /** Reads a channel's. */
    static final class OfChannel implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return read(text);
        }

        private static long read(String text) {
            return Snowflakes.read(text)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is not %s"
                                            .formatted(Members.shown(text), Snowflakes.ALLOWED)));
        }
    }
}
