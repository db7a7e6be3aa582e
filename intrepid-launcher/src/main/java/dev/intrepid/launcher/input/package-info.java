/**
 * What commands are told: the app, the repo, a subscriber's name, a limit, a yes. Each class reads
 * one of them and says what is wrong with it and how it is meant. Any command may use it; it knows
 * none. Not exported.
 */
@NullMarked
package dev.intrepid.launcher.input;

import org.jspecify.annotations.NullMarked;
