/**
 * Writes registries, which list what a package has. May call {@code write.method}, {@code write},
 * {@code model} and {@code report}, and ask {@code read} for what an earlier compile left.
 */
@NullMarked
package dev.intrepid.processor.write.registry;

import org.jspecify.annotations.NullMarked;
