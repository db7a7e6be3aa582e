package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method annotated {@code @Cached} without {@code @OnEvent}: it computes a memo.
 *
 * @param record what it returns if that says itself that it lives at the method's template
 */
public record MemoMethodModel(
    TypeModel owner,
    String method,
    boolean isStatic,
    boolean isPrivate,
    boolean isGeneric,
    CallModel call,
    List<ParameterModel> parameters,
    Returned returned,
    Optional<MemoModel> record,
    Template template,
    List<Template> formerly,
    KeepingModel keeping,
    List<EvictionModel> evictions,
    SourceSpot spot)
    implements MethodModel {

  public MemoMethodModel {
    parameters = List.copyOf(parameters);
    formerly = List.copyOf(formerly);
    evictions = List.copyOf(evictions);
  }

  @Override
  public Template cachedAt() {
    return template;
  }

  @Override
  public List<Template> formerlyAt() {
    return formerly;
  }

  /** {@code "Rates.rate"}. */
  public String label() {
    return owner.label() + "." + method;
  }

  /** What reads and writes its values, and knows their URIs. */
  public ClassName memo() {
    return record.map(MemoModel::generated).orElse(generatedMemo());
  }

  /** The type of its value, as an object. */
  public TypeName type() {
    TypeName type = value().orElseThrow().java();
    return type.isPrimitive() ? type.box() : type;
  }

  /** Where its memos are, for the catalog. */
  public MemoPlace place() {
    return record.map(MemoPlace::of).orElseGet(() -> MemoPlace.of(template, value().orElseThrow()));
  }

  /** Whether it returns an Optional. */
  public boolean mayBeAbsent() {
    return returned instanceof Returned.Value value
        && value.wrapping() == Returned.Wrapping.OPTIONAL;
  }

  /** Whether its parameters have the names they have in the source: not all class files say. */
  public boolean hasNames() {
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).name().equals("arg" + i)) {
        return true;
      }
    }
    List<String> variables = template.variables();
    return variables.isEmpty()
        || parameters.isEmpty()
        || parameters.stream().anyMatch(parameter -> variables.contains(parameter.name()));
  }

  /** The parameters that are variables of its URI, or could be one. */
  public Stream<ParameterModel> keys() {
    return parameters.stream().filter(p -> p.supply() instanceof Supply.OfVariable);
  }
}
