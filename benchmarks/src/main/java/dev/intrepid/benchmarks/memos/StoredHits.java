package dev.intrepid.benchmarks.memos;

import dev.intrepid.Cache;
import dev.intrepid.Intrepid;
import dev.intrepid.MemoUri;
import dev.intrepid.benchmarks.Checked;
import dev.intrepid.benchmarks.Rounds;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import dev.intrepid.benchmarks.WorkFolder;
import dev.intrepid.benchmarks.sqlite.Jdbc;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.sqlite.SqliteRepo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A view of a memo in SQLite, compared with a prepared SELECT and the same decoder. */
final class StoredHits {

  private static final int SYMBOLS = 1 << 10;
  private static final int LOOKUPS = Integer.getInteger("benchmarks.lookups", 100_000);
  private static final int ROUNDS = 5;

  private final List<MemoUri<Quote>> uris = new ArrayList<>();

  StoredHits() {
    List<MemoUri<Quote>> different = new ArrayList<>();
    for (int i = 0; i < SYMBOLS; i++) {
      different.add(Quotes_stored_Memo.uri("symbol-" + i));
    }
    Random random = new Random(6);
    for (int i = 0; i < LOOKUPS; i++) {
      uris.add(different.get(random.nextInt(SYMBOLS)));
    }
  }

  Row row() throws Exception {
    try (WorkFolder folder = WorkFolder.create();
        SqliteRepo repo = SqliteRepo.open(folder.next("ours.db"));
        Intrepid app = Intrepid.builder().repo(repo).handlers(new Quotes()).start();
        Connection connection = Jdbc.open(folder.next("jdbc.db"))) {
      fill(app, connection);
      // Each look sees what was committed last, as ours does.
      connection.setAutoCommit(true);
      try (PreparedStatement select =
          connection.prepareStatement("SELECT data FROM memos WHERE uri = ?")) {
        double[] micros = Rounds.medians(ROUNDS, () -> viewed(app), () -> selected(select));
        return new Row(
            "in SQLite, not remembered",
            "µs",
            micros[0],
            "a prepared SELECT and decode",
            micros[1],
            Reach.atMost(1.5));
      }
    }
  }

  private void fill(Intrepid app, Connection connection) throws SQLException {
    Jdbc.execute(
        connection, "CREATE TABLE memos (uri TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR REPLACE INTO memos VALUES (?, ?)")) {
      for (MemoUri<Quote> uri : uris) {
        Quote quote = app.view(uri).toOptional().orElseThrow();
        insert.setString(1, uri.uri());
        insert.setBytes(2, JsonFormat.standard().write(uri.codec(), quote).utf8());
        insert.execute();
      }
    }
    connection.commit();
    Checked.equal("calls of the method", (long) SYMBOLS, app.memoStats().get(1).loads());
  }

  private double viewed(Intrepid app) {
    long sum = 0;
    long begin = System.nanoTime();
    for (MemoUri<Quote> uri : uris) {
      if (app.view(uri) instanceof Cache.Found<Quote> found) {
        sum += found.value().volume();
      }
    }
    long took = System.nanoTime() - begin;
    Checked.equal("the sum of what was viewed", expected(), sum);
    return took / 1e3 / LOOKUPS;
  }

  private double selected(PreparedStatement select) throws SQLException {
    long sum = 0;
    long begin = System.nanoTime();
    for (MemoUri<Quote> uri : uris) {
      select.setString(1, uri.uri());
      try (ResultSet rows = select.executeQuery()) {
        if (rows.next()) {
          Quote quote =
              JsonFormat.standard().read(uri.codec(), Json.ofTrustedUtf8(rows.getBytes(1)));
          sum += quote == null ? 0 : quote.volume();
        }
      }
    }
    long took = System.nanoTime() - begin;
    Checked.equal("the sum of what was selected", expected(), sum);
    return took / 1e3 / LOOKUPS;
  }

  private long expected() {
    return uris.stream()
        .mapToLong(uri -> Quote.of(uri.uri().substring("stored/".length())).volume())
        .sum();
  }
}
