/**
 * Reads event logs in XES, the format in which logs of processes are exchanged: {@link
 * dev.intrepid.examples.loans.xes.XesReader} returns one case after the other, with what is asked
 * of a loan. It knows nothing of messages.
 */
@NullMarked
package dev.intrepid.examples.loans.xes;

import org.jspecify.annotations.NullMarked;
