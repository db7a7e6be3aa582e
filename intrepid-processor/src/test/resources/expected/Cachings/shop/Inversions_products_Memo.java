package shop;

import dev.intrepid.MemoUri;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import dev.intrepid.repo.Uris;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * What {@code products} of {@link Inversions} keeps at {@code products/{base}/{quote}}.
 */
@Generated("dev.intrepid.processor.IntrepidProcessor")
@SuppressWarnings("NullAway")
final class Inversions_products_Memo implements JsonCodec<List<Double>> {
  /**
   * The only one: it has no state.
   */
  static final Inversions_products_Memo INSTANCE = new Inversions_products_Memo();

  private Inversions_products_Memo() {
  }

  /**
   * The URI of one such memo.
   */
  static MemoUri<List<Double>> uri(String base, String quote) {
    return new MemoUri<>("products/" + Uris.segment("base", base) + "/" + Uris.segment("quote", quote), INSTANCE);
  }

  @Override
  public void write(List<Double> value, JsonWriter out) {
    writeListOfDouble(out.present(value), out);
  }

  @Override
  public List<Double> read(JsonReader in) {
    return in.isNull() ? null : readListOfDouble(in);
  }

  private static void writeListOfDouble(List<Double> value, JsonWriter out) {
    out.beginArray();
    for (Double element : value) {
      out.present(element);
      out.number(element);
    }
    out.endArray();
  }

  private static List<Double> readListOfDouble(JsonReader in) {
    in.beginArray();
    List<Double> all = new ArrayList<>();
    while (in.nextElement()) {
      all.add(in.present().readDouble());
    }
    return Collections.unmodifiableList(all);
  }
}
