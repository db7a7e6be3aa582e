package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method annotated {@code @Cached} without {@code @OnEvent}: it computes a memo.
 *
 * @param record what it returns if that says itself that it lives at the method's template
 */
record MemoMethodModel(
    TypeModel owner,
    String method,
    boolean isStatic,
    boolean isPrivate,
    boolean isGeneric,
    boolean isDeprecated,
    List<ParameterModel> parameters,
    Returned returned,
    Optional<MemoModel> record,
    Template template,
    List<Template> formerly,
    KeepingModel keeping,
    List<EvictionModel> evictions,
    SourceSpot spot)
    implements MethodModel {

  MemoMethodModel {
    parameters = List.copyOf(parameters);
    formerly = List.copyOf(formerly);
    evictions = List.copyOf(evictions);
  }

  /** {@code "Rates.rate"}. */
  String label() {
    return owner.label() + "." + method;
  }

  /** What reads and writes its values, and knows their URIs. */
  ClassName memo() {
    return record.map(MemoModel::generated).orElse(generatedMemo());
  }

  /** The class that is written for its memos unless its record has one: {@code Rates_rate_Memo}. */
  ClassName generatedMemo() {
    return owner.generated("_" + method + MemoModel.SUFFIX);
  }

  /** The value it returns; empty for what cannot be one. */
  Optional<Returned.Value> value() {
    return returned instanceof Returned.Value value ? Optional.of(value) : Optional.empty();
  }

  /** The type of its value, as an object. */
  TypeName type() {
    TypeName type = value().orElseThrow().json().java();
    return type.isPrimitive() ? type.box() : type;
  }

  /** Where its memos are, for the catalog. */
  MemoPlace place() {
    return record
        .map(MemoPlace::of)
        .orElseGet(() -> MemoPlace.of(template, value().orElseThrow().json()));
  }

  /** Whether it may say that there is nothing. */
  boolean mayBeAbsent() {
    return value().filter(value -> value.wrapping() == Returned.Wrapping.OPTIONAL).isPresent();
  }

  /** The parameters that are variables of its URI, or could be one. */
  Stream<ParameterModel> keys() {
    return parameters.stream().filter(p -> p.supply() instanceof Supply.OfVariable);
  }
}
