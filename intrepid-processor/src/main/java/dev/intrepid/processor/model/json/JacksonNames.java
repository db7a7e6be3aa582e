package dev.intrepid.processor.model.json;

import static java.util.Map.entry;

import java.util.Map;

/** The annotations of Jackson that are looked for, by name: its classes are never loaded. */
public final class JacksonNames {

  public static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
  public static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";
  public static final String NAMING = "tools.jackson.databind.annotation.JsonNaming";
  public static final String NAMING_OF_JACKSON_2 =
      "com.fasterxml.jackson.databind.annotation.JsonNaming";

  /** A meta-annotation: Jackson also reads annotations on the annotation that has it. */
  public static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  private static final String OWN_CODEC =
      "Remove it; what it means can be said by a JsonCodec of your own for the type.";

  private static final String TAG =
      "Remove it: the property \"type\" has the simple name of the record.";

  /** What to do instead, where there is something better than a codec of one's own. */
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          entry("JsonProperty", "Say the name alone, on a component or a constant."),
          entry("JsonAlias", "Say it on a component or a constant."),
          entry("JsonNaming", "Say it on a record, or an interface of records."),
          entry("JsonEnumDefaultValue", "Write @Unknown of Intrepid instead."),
          entry("EnumNaming", "Write @JsonProperty on each constant."),
          entry(
              "JsonInclude", "Remove it: an empty Optional is left out, and null where it may be."),
          entry(
              "JsonIgnoreProperties", "Remove it: properties that are not known are passed over."),
          entry("JsonPropertyOrder", "Remove it: the order is that of the components."),
          entry("JsonTypeInfo", TAG),
          entry("JsonSubTypes", TAG),
          entry("JsonTypeName", TAG),
          entry("JsonSetter", "Write @Default or @Nullable on what may be null."));

  private JacksonNames() {}

  public static boolean isOfJackson(String qualifiedName) {
    return qualifiedName.startsWith("com.fasterxml.jackson.")
        || qualifiedName.startsWith("tools.jackson.");
  }

  /** What to do instead of an annotation. */
  public static String instead(String simpleName) {
    return INSTEAD.getOrDefault(simpleName, OWN_CODEC);
  }
}
