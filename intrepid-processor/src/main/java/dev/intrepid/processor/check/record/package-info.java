/**
 * Records that are stored: their names, versions and templates. The way in is {@code RecordChecks}.
 * May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.record;

import org.jspecify.annotations.NullMarked;
