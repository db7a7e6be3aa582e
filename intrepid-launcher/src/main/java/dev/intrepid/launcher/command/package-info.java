/**
 * The commands at the top, such as {@code run}, {@code list} and {@code status}: a class a command,
 * put together by {@link dev.intrepid.launcher.command.Commands}. A new command is a class here and
 * a line there; it reads what it was told through {@code input} and prints through {@code output}.
 * Not exported.
 */
@NullMarked
package dev.intrepid.launcher.command;

import org.jspecify.annotations.NullMarked;
