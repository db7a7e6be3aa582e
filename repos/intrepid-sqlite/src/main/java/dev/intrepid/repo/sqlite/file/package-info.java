/**
 * The file of a database as the operating system has it: whether it is still the one that was
 * opened ({@link dev.intrepid.repo.sqlite.file.DatabaseFile}), whether its disk takes writes, and
 * whether its name outlasts a power failure. Nothing here knows SQL. Internal. May call {@code
 * failure}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.file;

import org.jspecify.annotations.NullMarked;
