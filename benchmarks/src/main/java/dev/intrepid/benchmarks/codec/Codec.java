package dev.intrepid.benchmarks.codec;

import dev.intrepid.benchmarks.Jmh;
import dev.intrepid.benchmarks.Measure;
import dev.intrepid.benchmarks.Row;
import dev.intrepid.benchmarks.Row.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decode and encode, held to jackson-core by hand and to jackson-databind. */
public final class Codec implements Measure {

  @Override
  public String name() {
    return "codec";
  }

  @Override
  public String title() {
    return "Decode and encode a record: flat of 6 components with a time and a UUID, nested with a list of"
        + " 5 with decimals";
  }

  @Override
  public List<Row> rows() throws Exception {
    Jmh jmh = Jmh.run(CodecBenchmark.class);
    List<Row> rows = new ArrayList<>();
    for (String work : List.of("decodeFlat", "encodeFlat", "decodeNested", "encodeNested")) {
      String name =
          String.format(
              Locale.ROOT,
              "%s (%.0f B; by hand %.0f B, databind %.0f B)",
              work.replace("Flat", ", flat").replace("Nested", ", nested"),
              jmh.bytes(work + "Ours"),
              jmh.bytes(work + "ByHand"),
              jmh.bytes(work + "Databind"));
      double ours = jmh.score(work + "Ours");
      rows.add(new Row(name, "/ms", ours, "by hand", jmh.score(work + "ByHand"), byHand(work)));
      rows.add(
          new Row(name, "/ms", ours, "databind", jmh.score(work + "Databind"), Reach.atLeast(1.8)));
    }
    return rows;
  }

  private static Reach byHand(String work) {
    return Reach.atLeast(work.equals("decodeNested") ? 1.8 : 1.5);
  }
}
