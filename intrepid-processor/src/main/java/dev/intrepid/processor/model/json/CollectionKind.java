package dev.intrepid.processor.model.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The collections and maps that have codecs, and how each is made. */
public enum CollectionKind {
  LIST("java.util.List", ArrayList.class, "List"),
  SET("java.util.Set", LinkedHashSet.class, "Set"),
  SORTED_SET("java.util.SortedSet", TreeSet.class, "SortedSet"),
  NAVIGABLE_SET("java.util.NavigableSet", TreeSet.class, "NavigableSet"),
  ENUM_SET("java.util.EnumSet", EnumSet.class, ""),
  MAP("java.util.Map", LinkedHashMap.class, "Map"),
  SORTED_MAP("java.util.SortedMap", TreeMap.class, "SortedMap"),
  NAVIGABLE_MAP("java.util.NavigableMap", TreeMap.class, "NavigableMap"),
  ENUM_MAP("java.util.EnumMap", EnumMap.class, "");

  private final String type;
  private final Class<?> made;
  private final String wrapped;

  /**
   * A kind.
   *
   * @param made the class that is filled
   * @param wrapped what it is wrapped as, so that nobody changes it; nothing for a class
   */
  CollectionKind(String type, Class<?> made, String wrapped) {
    this.type = type;
    this.made = made;
    this.wrapped = wrapped;
  }

  public static Optional<CollectionKind> of(String type) {
    for (CollectionKind kind : values()) {
      if (kind.type.equals(type)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public boolean isMap() {
    return switch (this) {
      case MAP, SORTED_MAP, NAVIGABLE_MAP, ENUM_MAP -> true;
      default -> false;
    };
  }

  /** Whether it has no equal elements. */
  public boolean isSet() {
    return this != LIST && !isMap();
  }

  /** Whether it is in the natural order of its elements or keys. */
  public boolean isSorted() {
    return switch (this) {
      case SORTED_SET, NAVIGABLE_SET, SORTED_MAP, NAVIGABLE_MAP -> true;
      default -> false;
    };
  }

  private boolean isOfEnum() {
    return this == ENUM_SET || this == ENUM_MAP;
  }

  /** Whether null can be no element of it. */
  public boolean refusesNull() {
    return isSorted() || this == ENUM_SET;
  }

  /**
   * The expression for an empty one that is filled.
   *
   * @param inside the class of its elements or keys
   */
  public CodeBlock filled(TypeName inside) {
    return switch (this) {
      case ENUM_SET -> CodeBlock.of("$T.noneOf($T.class)", EnumSet.class, inside);
      case ENUM_MAP -> CodeBlock.of("new $T<>($T.class)", EnumMap.class, inside);
      default -> CodeBlock.of("new $T<>()", made);
    };
  }

  /** The expression for what is read, once it is filled. */
  public CodeBlock wrapped(String variable) {
    return isOfEnum()
        ? CodeBlock.of("$N", variable)
        : CodeBlock.of("$T.unmodifiable$L($N)", Collections.class, wrapped, variable);
  }

  /** The expression for one that is empty and stays so. */
  public CodeBlock empty(TypeName inside) {
    return switch (this) {
      case LIST -> CodeBlock.of("$T.of()", List.class);
      case SET -> CodeBlock.of("$T.of()", Set.class);
      case MAP -> CodeBlock.of("$T.of()", Map.class);
      case ENUM_SET, ENUM_MAP -> filled(inside);
      default -> CodeBlock.of("$T.empty$L()", Collections.class, wrapped);
    };
  }

  /** The interface or class, of these type arguments. */
  ClassName java() {
    return ClassName.bestGuess(type);
  }
}
