package dev.intrepid.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads records annotated {@code @Cached}, from source or from the class path, each once. */
final class MemoReader {

  private final TypeReader types;
  private final JsonTypeReader json;
  private final Map<String, MemoModel> read = new HashMap<>();

  MemoReader(TypeReader types, JsonTypeReader json) {
    this.types = types;
    this.json = json;
  }

  Optional<MemoModel> read(TypeElement type) {
    return AnnotationReader.of(type, RuntimeNames.CACHED)
        .map(cached -> read.computeIfAbsent(type.toString(), name -> model(type, cached)));
  }

  private MemoModel model(TypeElement type, AnnotationReader cached) {
    return new MemoModel(
        types.read(type),
        TemplateReader.read(cached.string("value", ""), cached.spot("value")),
        TemplateReader.readFormer(cached),
        cached.spot(),
        json.components(type));
  }
}
