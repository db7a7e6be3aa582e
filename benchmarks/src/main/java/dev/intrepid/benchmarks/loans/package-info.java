/**
 * The whole of the example {@code loans} on a real file, beside parsing the file and inserting its
 * rows. The way in is {@link dev.intrepid.benchmarks.loans.Loans}; the rest runs in processes of
 * its own.
 */
@NullMarked
package dev.intrepid.benchmarks.loans;

import org.jspecify.annotations.NullMarked;
