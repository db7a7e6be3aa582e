/**
 * What a command is told: the app, the repo, a subscriber's name, a limit, a confirmation, which
 * one of a group is meant, and that it is to end. Each class reads one of them and says what is
 * wrong with it. Any command may use it; it knows none. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.input;

import org.jspecify.annotations.NullMarked;
