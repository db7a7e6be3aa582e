package dev.intrepid.processor.read;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.SealedMembers;
import dev.intrepid.processor.model.type.SeenTypes;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.SourceSpot;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what a type is, each once. */
public final class TypeReader {

  private final Elements elements;
  private final boolean marks;
  private final Map<TypeElement, TypeModel> known = new HashMap<>();
  private final Map<String, Boolean> seesGenerated = new HashMap<>();

  /**
   * A reader.
   *
   * @param marks whether what is generated says so, where it can
   */
  public TypeReader(Elements elements, boolean marks) {
    this.elements = elements;
    this.marks = marks;
  }

  public TypeModel read(TypeElement type) {
    TypeModel model = known.get(type);
    if (model == null) {
      model = model(type);
      known.put(type, model);
    }
    return model;
  }

  private TypeModel model(TypeElement type) {
    return new TypeModel(
        ClassName.get(type),
        form(type),
        isGeneric(type),
        type.getModifiers().contains(ABSTRACT),
        isInner(type),
        isAnyOfItsClasses(type, PRIVATE),
        isPublic(type),
        isDeprecated(type),
        module(type),
        marks && seesGenerated.computeIfAbsent(module(type), name -> seesGenerated(type)),
        SourceSpot.at(type));
  }

  private String module(TypeElement type) {
    return elements.getModuleOf(type).getQualifiedName().toString();
  }

  private boolean seesGenerated(TypeElement type) {
    return SeenTypes.find(elements, type, RuntimeNames.GENERATED) != null;
  }

  /** Whether using the component warns: its accessor carries its annotations. */
  public boolean isDeprecated(TypeElement owner, RecordComponentElement component) {
    return JsonNameReader.accessor(owner, component).filter(elements::isDeprecated).isPresent();
  }

  /** Whether naming the type warns, for itself or a class around it, or making one of a record. */
  public boolean isDeprecated(TypeElement type) {
    return elements.isDeprecated(type)
        || (type.getEnclosingElement() instanceof TypeElement outer && isDeprecated(outer))
        || (type.getKind() == ElementKind.RECORD && isMakingDeprecated(type));
  }

  private boolean isMakingDeprecated(TypeElement record) {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(record.getEnclosedElements())) {
      if (elements.isDeprecated(constructor) && JsonNameReader.isCanonical(constructor, record)) {
        return true;
      }
    }
    return false;
  }

  public static Element packageOf(Element element) {
    Element outer = element.getEnclosingElement();
    return outer == null || element.getKind() == ElementKind.PACKAGE ? element : packageOf(outer);
  }

  public static boolean isPublic(TypeElement type) {
    return type.getModifiers().contains(PUBLIC)
        && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }

  public static boolean isAnyOfItsClasses(TypeElement type, Modifier modifier) {
    return type.getModifiers().contains(modifier)
        || (type.getEnclosingElement() instanceof TypeElement outer
            && isAnyOfItsClasses(outer, modifier));
  }

  private static TypeModel.Form form(TypeElement type) {
    return switch (type.getKind()) {
      case RECORD -> TypeModel.Form.RECORD;
      case INTERFACE ->
          SealedMembers.isSealedInterface(type)
              ? TypeModel.Form.SEALED_INTERFACE
              : TypeModel.Form.INTERFACE;
      case ENUM -> TypeModel.Form.ENUM;
      case ANNOTATION_TYPE -> TypeModel.Form.ANNOTATION;
      default -> TypeModel.Form.CLASS;
    };
  }

  private static boolean isGeneric(TypeElement type) {
    return !type.getTypeParameters().isEmpty()
        || (isInner(type)
            && type.getEnclosingElement() instanceof TypeElement outer
            && isGeneric(outer));
  }

  /** Whether its objects belong to one of the class around it: of a static class none does. */
  private static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(STATIC);
  }
}
