package dev.kerneldigest;

/** Reads the command line and settings, builds the objects, starts and stops them. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("kernel-digest");
    }
}
