/**
 * Writes the tables that call methods of the user: {@code X_Handlers}, {@code X_Memos} and {@code
 * X_Upcasts}. May call {@code write.record}, {@code write}, {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.write.method;

import org.jspecify.annotations.NullMarked;
