/**
 * Addresses such as {@code sqlite:shop.db}, read into a file and written from one. The way in is
 * {@link dev.intrepid.repo.sqlite.address.SqliteAddress}. Internal. Calls nothing else of this
 * module.
 */
@NullMarked
package dev.intrepid.repo.sqlite.address;

import org.jspecify.annotations.NullMarked;
