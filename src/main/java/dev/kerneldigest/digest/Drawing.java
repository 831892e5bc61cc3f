package dev.kerneldigest.digest;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all our pictures have in common: a dark ground that suits Discord's dark and light looks,
 * the JDK's own fonts, and that a machine on which nothing can be drawn gets no picture.
 */
final class Drawing {
    static final Color GROUND = new Color(0x2B2D31);
    static final Color INK = new Color(0xF2F3F5);

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private Drawing() {}

    /**
     * A picture on our ground; empty, and logged, where nothing can be drawn: the JDK throws errors
     * of several kinds on a machine without fonts.
     *
     * @param name of the file
     * @param description what it shows, in words
     */
    static Optional<Picture> draw(
            String name, String description, int width, int height, Consumer<Graphics2D> painter) {
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            try {
                ground(graphics, width, height);
                painter.accept(graphics);
            } finally {
                graphics.dispose();
            }
            return Optional.of(new Picture(name, description, png(image)));
        } catch (IOException | RuntimeException | LinkageError | InternalError | AWTError unable) {
            LOG.warn("No picture can be drawn on this machine", unable);
            return Optional.empty();
        }
    }

    private static void ground(Graphics2D graphics, int width, int height) {
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(INK);
    }

    /** In memory: the usual stream writes a file, and ours may be nowhere to be written. */
    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        return bytes.toByteArray();
    }

    /**
     * A logical font, which every JDK maps to one that the machine has.
     *
     * @param size in pixels
     */
    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
