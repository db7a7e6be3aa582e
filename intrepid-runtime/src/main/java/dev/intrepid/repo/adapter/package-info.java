/**
 * What the adapters of this project are built of: which positions and sequences a commit gives to
 * events, and threads that wait for events. For the repo in memory, and for {@code intrepid-jdbc},
 * to which alone it is exported; an adapter over JDBC finds it there, in {@code JdbcRepo} and the
 * types around it. Depends on {@code dev.intrepid.repo}.
 */
@NullMarked
package dev.intrepid.repo.adapter;

import org.jspecify.annotations.NullMarked;
