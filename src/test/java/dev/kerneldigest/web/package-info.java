@NullMarked
package dev.kerneldigest.web;

import org.jspecify.annotations.NullMarked;
