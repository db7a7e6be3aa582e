package dev.intrepid.repo.postgresql.connection;

import java.util.List;

/**
 * The tables, as the steps that make them: a schema of version n has had the first n. Instants are
 * microseconds since 1970; data and meta are JSON texts, kept byte for byte, meta null when there
 * is none. Names are compared by their bytes.
 */
public final class Tables {

  /** Tables by which a schema is known to be in use. */
  public static final List<String> NAMES = List.of("events", "memos", "markers", "memo_changes");

  private static final List<String> FIRST =
      List.of(
          """
          CREATE TABLE {schema}.events (
            sequence    bigint  PRIMARY KEY,
            id          uuid    NOT NULL,
            stream      text    COLLATE "C" NOT NULL,
            hash        bigint  NOT NULL, -- of the stream, unsigned: what shards are parted by
            position    bigint  NOT NULL,
            type        text    COLLATE "C" NOT NULL,
            version     integer NOT NULL,
            recorded_at bigint  NOT NULL,
            meta        text,
            data        text    NOT NULL,
            checksum    bigint
          )""",
          "CREATE UNIQUE INDEX events_by_id ON {schema}.events (id)",
          "CREATE UNIQUE INDEX events_by_stream ON {schema}.events (stream, position)",
          // By the first segment of the stream and its slash: a rare topic in a large log is found.
          "CREATE INDEX events_by_topic ON {schema}.events"
              + " ((left(stream, strpos(stream, '/'))), sequence)",
          """
          CREATE TABLE {schema}.memos (
            uri        text   COLLATE "C" PRIMARY KEY,
            revision   bigint NOT NULL,
            stored_at  bigint NOT NULL,
            expires_at bigint,
            meta       text,
            data       text   NOT NULL,
            checksum   bigint
          ) WITH (fillfactor = 60)""",
          "CREATE INDEX memos_by_expiry ON {schema}.memos (expires_at, uri)"
              + " WHERE expires_at IS NOT NULL",
          """
          CREATE TABLE {schema}.markers (
            tracking_stream text    COLLATE "C" NOT NULL,
            shard_count     integer NOT NULL,
            shard_index     integer NOT NULL,
            target_name     text    NOT NULL,
            sequence        bigint  NOT NULL,
            moves           bigint  NOT NULL,
            moved_at        bigint  NOT NULL,
            turn            bigint  NOT NULL, -- the highest of a tracking stream was moved last
            PRIMARY KEY (tracking_stream, shard_count, shard_index)
          ) WITH (fillfactor = 60)""",
          // The last changes of memos, for processes that remember some. One row a transaction.
          """
          CREATE TABLE {schema}.memo_changes (
            through bigint PRIMARY KEY, -- the revision of the last of them
            uris    text   NOT NULL     -- a line each; the revision of each is one more
          )""",
          "CREATE TABLE {schema}.intrepid (version integer NOT NULL)",
          "INSERT INTO {schema}.intrepid VALUES (1)");

  /** What each version adds to the one before. */
  public static final List<List<String>> STEPS = List.of(FIRST);

  private Tables() {}
}
