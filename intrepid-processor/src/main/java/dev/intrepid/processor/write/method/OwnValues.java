package dev.intrepid.processor.write.method;

import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the values that the methods of a class keep or are given, and that have no other codec. */
final class OwnValues {

  private final List<JsonType> values = new ArrayList<>();

  private OwnValues() {}

  static List<JsonType> ofHandlers(List<HandlerModel> handlers) {
    OwnValues own = new OwnValues();
    for (HandlerModel handler : handlers) {
      own.addGiven(handler);
      own.add(handler.value());
    }
    return own.values;
  }

  static List<JsonType> ofMethods(List<MemoMethodModel> methods) {
    OwnValues own = new OwnValues();
    for (MemoMethodModel method : methods) {
      own.addGiven(method);
      if (method.record().isEmpty()) {
        own.add(method.value());
      }
    }
    return own.values;
  }

  private void addGiven(MethodModel method) {
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo
          && memo.codec() instanceof MemoCodec.Own codec) {
        values.add(codec.json());
      }
    }
  }

  private void add(Optional<JsonType> value) {
    if (value.isPresent()) {
      values.add(value.get());
    }
  }
}
