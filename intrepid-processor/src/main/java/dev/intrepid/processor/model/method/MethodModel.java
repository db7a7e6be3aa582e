package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A method that a generated table calls. */
public sealed interface MethodModel permits HandlerModel, MemoMethodModel {

  TypeModel owner();

  /** Its name. */
  String method();

  boolean isStatic();

  boolean isPrivate();

  boolean isGeneric();

  /** What generated code must know to call it. */
  CallModel call();

  List<ParameterModel> parameters();

  Returned returned();

  SourceSpot spot();

  /** The template at which it keeps what it returns; null if it says none. */
  @Nullable Template cachedAt();

  /** Where it kept it before. */
  List<Template> formerlyAt();

  /** What it keeps as a value at a URI of its own. */
  default Optional<JsonType> value() {
    return returned() instanceof Returned.Value value
        ? Optional.of(value.json())
        : Optional.empty();
  }

  /** The class with the memo that it keeps at a URI of its own: {@code Prices_price_Memo}. */
  default ClassName generatedMemo() {
    return owner().generated("_" + method() + MemoModel.SUFFIX);
  }

  /** For people: {@code "Billing.receipt(OrderPaid, Mailer)"}. */
  default String signature() {
    return owner().label()
        + "."
        + method()
        + parameters().stream()
            .map(parameter -> Simple.of(parameter.type()))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
