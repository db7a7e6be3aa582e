package dev.intrepid.processor.read.record;

import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.Adapters;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.Soundness;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.read.json.JsonTypeReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads records annotated {@code @Cached}, from source or from the class path, each once. */
public final class MemoReader {

  private final TypeReader types;
  private final JsonTypeReader json;
  private final Soundness soundness;
  private final Adapters adapters;
  private final Map<String, MemoModel> read = new HashMap<>();

  public MemoReader(TypeReader types, JsonTypeReader json, Soundness soundness, Adapters adapters) {
    this.types = types;
    this.json = json;
    this.soundness = soundness;
    this.adapters = adapters;
  }

  public Optional<MemoModel> read(TypeElement type) {
    return AnnotationReader.of(type, RuntimeNames.CACHED)
        .map(cached -> read.computeIfAbsent(type.toString(), name -> model(type, cached)));
  }

  private MemoModel model(TypeElement type, AnnotationReader cached) {
    List<ComponentModel> components = json.components(type);
    TypeModel model = types.read(type);
    return new MemoModel(
        model,
        TemplateOfRecordReader.read(
            cached.string("value", ""), cached.spot("value"), model, components),
        TemplateReader.readFormer(cached),
        cached.spot(),
        components,
        soundness.isSound(type) && json.areResolved(components),
        adapters.isThere(type, model, MemoModel.SUFFIX));
  }
}
