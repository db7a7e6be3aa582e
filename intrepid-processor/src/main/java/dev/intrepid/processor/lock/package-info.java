/**
 * {@code intrepid.lock}: what this compilation stores, compared with the file, which is found,
 * read, merged and written here. The shapes and their comparison live in the module {@code
 * intrepid-lock}. May call {@code catalog} and what is below it.
 */
@NullMarked
package dev.intrepid.processor.lock;

import org.jspecify.annotations.NullMarked;
