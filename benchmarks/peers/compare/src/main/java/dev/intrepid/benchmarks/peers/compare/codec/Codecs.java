package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.Jmh;
import dev.intrepid.benchmarks.peers.compare.Figure;
import dev.intrepid.benchmarks.peers.compare.Panel;
import dev.intrepid.benchmarks.peers.compare.Scenario;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Encoding and decoding: rates and allocation. */
public final class Codecs implements Scenario {

  static final String BY_HAND = "jackson-core, by hand";
  static final String INTREPID = "Intrepid";
  static final String DSL_JSON = "dsl-json";
  static final String FASTJSON2 = "fastjson2";
  static final String FORY = "fory-json";
  static final String AVAJE = "avaje-jsonb";
  static final String DATABIND = "jackson-databind";

  private static final List<String> ALL =
      List.of(INTREPID, BY_HAND, DSL_JSON, FASTJSON2, FORY, AVAJE, DATABIND);

  @Override
  public String name() {
    return "codec";
  }

  @Override
  public String title() {
    return "A record to JSON and back: flat of 6 with a time and a UUID, nested with 5 lines of decimals";
  }

  @Override
  public List<Panel> panels() throws Exception {
    Jmh jmh = Jmh.run(CodecBenchmark.class);
    return List.of(
        rates("decode flat", jmh, "decodePayment"),
        rates("encode flat", jmh, "encodePayment"),
        rates("decode nested", jmh, "decodeOrder"),
        rates("encode nested", jmh, "encodeOrder"),
        bytes("decoding flat allocates", jmh, "decodePayment"),
        bytes("encoding flat allocates", jmh, "encodePayment"),
        bytes("decoding nested allocates", jmh, "decodeOrder"),
        bytes("encoding nested allocates", jmh, "encodeOrder"));
  }

  private static Panel rates(String title, Jmh jmh, String method) {
    return new Panel(title, "/ms", true, figures(name -> jmh.score(method + ", " + name)));
  }

  private static Panel bytes(String title, Jmh jmh, String method) {
    return new Panel(title, "B", false, figures(name -> jmh.bytes(method + ", " + name)));
  }

  private static List<Figure> figures(ToDoubleFunction<String> value) {
    return ALL.stream()
        .map(name -> new Figure(name, beside(name), value.applyAsDouble(name)))
        .toList();
  }

  private static String beside(String name) {
    return name.equals(INTREPID) || name.equals(BY_HAND) ? "" : INTREPID;
  }
}
