package dev.intrepid.processor.model;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.uri.MemoUris.Keeper;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record or a method keeps at the URIs of a template.
 *
 * @param spot where the template is written
 */
public record MemoKeeping(Keeper keeper, SourceSpot spot) {

  /** Everything that a round keeps, without the templates that make no URI. */
  public static List<MemoKeeping> of(RoundModel round) {
    List<MemoKeeping> all = new ArrayList<>();
    for (MemoModel memo : round.memos()) {
      add(memo.type().label(), memo.type().name().toString(), memo.template(), all);
    }
    for (MethodModel method : round.allMethods()) {
      Template template = method.cachedAt();
      Optional<JsonType> value = method.value();
      if (template != null && value.isPresent()) {
        add(method.signature(), type(value.get().java()), template, all);
      }
    }
    return all;
  }

  private static void add(String name, String type, Template template, List<MemoKeeping> all) {
    if (!template.segments().isEmpty()) {
      all.add(new MemoKeeping(Keeper.of(name, type, template), template.spot()));
    }
  }

  private static String type(TypeName type) {
    return (type.isPrimitive() ? type.box() : type).toString();
  }
}
