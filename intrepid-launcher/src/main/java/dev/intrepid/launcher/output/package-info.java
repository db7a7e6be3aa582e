/**
 * How the launcher prints: tables for people, JSON lines for programs, a bar of progress, the
 * terminal, exit codes and failures. Any command may use it; it knows none. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.output;

import org.jspecify.annotations.NullMarked;
