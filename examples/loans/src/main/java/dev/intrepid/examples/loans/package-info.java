/**
 * Loan applications from an event log of a real bank: {@link dev.intrepid.examples.loans.LoansApp}
 * reads it, publishes every event, and prints what a loan officer wants to see. Nothing depends on
 * it.
 */
@NullMarked
package dev.intrepid.examples.loans;

import org.jspecify.annotations.NullMarked;
