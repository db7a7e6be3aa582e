package dev.intrepid.processor;

import java.util.List;
import java.util.stream.Collectors;

/** A method that a generated table calls. */
sealed interface MethodModel permits HandlerModel, MemoMethodModel {

  TypeModel owner();

  /** Its name. */
  String method();

  boolean isStatic();

  boolean isPrivate();

  boolean isGeneric();

  List<ParameterModel> parameters();

  Returned returned();

  SourceSpot spot();

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
