package dev.intrepid.processor.read.json;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.DefaultModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.NamingStrategy;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.read.AnnotationReader;
import dev.intrepid.processor.read.JsonNameReader;
import dev.intrepid.processor.read.TypeReader;
import dev.intrepid.processor.report.SourceSpot;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * Reads the components of records: the JSON of each, its names, and what is written when absent.
 */
final class ComponentReader {

  private final Types types;
  private final TypeReader typeReader;
  private final UserCodecReader userCodecs;
  private final MappedReader mapped;
  private final CompiledNulls compiledNulls;
  private final JsonTypeReader values;

  ComponentReader(
      Types types,
      TypeReader typeReader,
      UserCodecReader userCodecs,
      MappedReader mapped,
      CompiledNulls compiledNulls,
      JsonTypeReader values) {
    this.types = types;
    this.typeReader = typeReader;
    this.userCodecs = userCodecs;
    this.mapped = mapped;
    this.compiledNulls = compiledNulls;
    this.values = values;
  }

  /** The type of a component, with the type arguments of its record in place. */
  private TypeMirror type(DeclaredType owner, RecordComponentElement component) {
    return owner.getTypeArguments().isEmpty()
        ? component.asType()
        : types.asMemberOf(owner, field((TypeElement) owner.asElement(), component));
  }

  private JsonType json(TypeElement owner, RecordComponentElement component, TypeMirror type) {
    if (AnnotationReader.has(component, RuntimeNames.MAPPED)) {
      return mapped.read(type);
    }
    CodecScope scope =
        new CodecScope(types, userCodecs.of(component), userCodecs.of(TypeReader.packageOf(owner)));
    return scope.checked(values.read(type, scope));
  }

  /**
   * A component.
   *
   * @param naming how its record has its components named, if it says so
   */
  ComponentModel read(
      DeclaredType record, RecordComponentElement component, Optional<NamingStrategy> naming) {
    TypeElement owner = (TypeElement) record.asElement();
    TypeMirror type = type(record, component);
    String name = component.getSimpleName().toString();
    Set<String> nulls = compiledNulls.of(owner, name);
    JsonType json = CompiledNulls.marked(json(owner, component, type), "", nulls);
    return new ComponentModel(
        name,
        JsonNameReader.component(owner, component, naming),
        json instanceof JsonType.Unresolved ? json.java() : TypeName.get(type),
        KeyReader.read(type),
        json,
        Nullness.isNullable(component.asType()) || Nullness.isNullable(type) || nulls.contains(""),
        AnnotationReader.of(component, RuntimeNames.DEFAULT)
            .map(said -> new DefaultModel(said.string("value", "")))
            .orElse(null),
        typeReader.isDeprecated(owner, component),
        SourceSpot.at(field(owner, component)));
  }

  /** The field of a component: the compiler knows where it stands, but not the component. */
  private static Element field(TypeElement owner, RecordComponentElement component) {
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (field.getSimpleName().equals(component.getSimpleName())) {
        return field;
      }
    }
    return owner;
  }
}
