package dev.kerneldigest.web;

/** Answers those who ask for one path; safe for many threads. */
@FunctionalInterface
interface Page {
    Answer answer(Ask ask);
}
