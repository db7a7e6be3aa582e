/**
 * How one process learns what another has published: {@link
 * dev.intrepid.repo.postgresql.waking.Teller} tells it on a {@link
 * dev.intrepid.repo.postgresql.waking.Channel}, {@link
 * dev.intrepid.repo.postgresql.waking.ListeningLook} listens there. Internal. May call {@code
 * read}, {@code connection} and {@code failure}.
 */
@NullMarked
package dev.intrepid.repo.postgresql.waking;

import org.jspecify.annotations.NullMarked;
