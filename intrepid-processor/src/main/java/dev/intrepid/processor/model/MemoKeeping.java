package dev.intrepid.processor.model;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.uri.MemoUris.Keeper;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.stream.Stream;

/**
 * What a record or a method keeps at the URIs of a template.
 *
 * @param spot where the template is written
 */
public record MemoKeeping(Keeper keeper, SourceSpot spot) {

  /** Everything that a round keeps, without the templates that make no URI. */
  public static Stream<MemoKeeping> of(RoundModel round) {
    Stream<MemoKeeping> records =
        round.memos().stream()
            .map(m -> of(m.type().label(), m.type().name().toString(), m.template()));
    return Stream.concat(records, round.allMethods().flatMap(MemoKeeping::ofMethod))
        .filter(memo -> !memo.keeper().segments().isEmpty());
  }

  private static Stream<MemoKeeping> ofMethod(MethodModel method) {
    Template template = method.cachedAt();
    return template == null
        ? Stream.empty()
        : method.value().stream()
            .map(value -> of(method.signature(), type(value.java()), template));
  }

  private static MemoKeeping of(String name, String type, Template template) {
    return new MemoKeeping(Keeper.of(name, type, template), template.spot());
  }

  private static String type(TypeName type) {
    return (type.isPrimitive() ? type.box() : type).toString();
  }
}
