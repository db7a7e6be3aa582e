/**
 * What is done with a whole file, beside the apps that use it: {@link
 * dev.intrepid.repo.sqlite.maintenance.Backup} copies it, {@link
 * dev.intrepid.repo.sqlite.maintenance.StorageCheck} checks it beneath its records. Internal. May
 * call {@code connection}, {@code file} and {@code failure}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.maintenance;

import org.jspecify.annotations.NullMarked;
