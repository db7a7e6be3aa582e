package dev.intrepid.repo.sqlite.connection;

import java.util.List;

/**
 * The tables, and the marks by which a file is known as ours. Instants are microseconds since 1970;
 * data and meta are JSON texts, meta null when there is none.
 */
final class Tables {

  /** "INTR". */
  static final int APPLICATION_ID = 0x494E5452;

  /** Raised with every change that an older release could not read and write. */
  static final int VERSION = 1;

  /** The last changes of memos, for processes that remember some. One row a transaction. */
  static final String MEMO_CHANGES =
      """
      CREATE TABLE IF NOT EXISTS memo_changes (
        through INTEGER PRIMARY KEY, -- the revision of the last of them
        uris    TEXT    NOT NULL     -- a line each; the revision of each is one more
      ) STRICT""";

  /** By which memos are found that were stored later than now, by a clock that was set back. */
  static final String MEMOS_BY_TIME =
      "CREATE INDEX IF NOT EXISTS memos_by_time ON memos (stored_at) WHERE expires_at IS NOT NULL";

  /** What makes a new file one of ours. */
  static final List<String> ALL =
      List.of(
          """
          CREATE TABLE events (
            sequence    INTEGER PRIMARY KEY,
            id          BLOB    NOT NULL,
            stream      TEXT    NOT NULL,
            hash        INTEGER NOT NULL, -- of the stream, unsigned: what shards are parted by
            position    INTEGER NOT NULL,
            type        TEXT    NOT NULL,
            version     INTEGER NOT NULL,
            recorded_at INTEGER NOT NULL,
            meta        TEXT,
            data        TEXT    NOT NULL,
            checksum    INTEGER           -- files of earlier releases do not have the column
          ) STRICT""",
          "CREATE UNIQUE INDEX events_by_id ON events (id)",
          "CREATE UNIQUE INDEX events_by_stream ON events (stream, position)",
          """
          CREATE TABLE memos (
            uri        TEXT    PRIMARY KEY,
            revision   INTEGER NOT NULL,
            stored_at  INTEGER NOT NULL,
            expires_at INTEGER,
            meta       TEXT,
            data       TEXT    NOT NULL,
            checksum   INTEGER
          ) STRICT, WITHOUT ROWID""",
          "CREATE INDEX memos_by_expiry ON memos (expires_at) WHERE expires_at IS NOT NULL",
          MEMOS_BY_TIME,
          """
          CREATE TABLE markers (
            tracking_stream TEXT    NOT NULL,
            shard_count     INTEGER NOT NULL,
            shard_index     INTEGER NOT NULL,
            target_name     TEXT    NOT NULL,
            sequence        INTEGER NOT NULL,
            moves           INTEGER NOT NULL,
            moved_at        INTEGER NOT NULL,
            turn            INTEGER NOT NULL, -- the highest of a tracking stream was moved last
            PRIMARY KEY (tracking_stream, shard_count, shard_index)
          ) STRICT, WITHOUT ROWID""",
          MEMO_CHANGES,
          // The last revision given to any change: it must outlive the memo it was given to.
          "CREATE TABLE revisions (last INTEGER NOT NULL) STRICT",
          "INSERT INTO revisions VALUES (0)",
          "PRAGMA application_id = " + APPLICATION_ID,
          "PRAGMA user_version = " + VERSION);

  private Tables() {}
}
