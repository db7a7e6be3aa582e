/**
 * Addresses such as {@code postgresql://shop@db.example/shop}, read into a DataSource and options.
 * The way in is {@link dev.intrepid.repo.postgresql.address.PostgresAddress}. Internal, but for
 * {@link dev.intrepid.repo.postgresql.address.PromptSockets}, which the driver makes. Depends on
 * the options of a repo and on pgjdbc.
 */
@NullMarked
package dev.intrepid.repo.postgresql.address;

import org.jspecify.annotations.NullMarked;
