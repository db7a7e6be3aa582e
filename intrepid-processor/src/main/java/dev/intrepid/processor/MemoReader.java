package dev.intrepid.processor;

import java.util.HashMap;
import java.util.List;
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
    TypeModel record = types.read(type);
    List<ComponentModel> components = json.components(type);
    return new MemoModel(
        record,
        TemplateOfRecordReader.read(
            cached.string("value", ""), cached.spot("value"), record, components),
        TemplateReader.readFormer(cached),
        cached.spot(),
        components);
  }
}
