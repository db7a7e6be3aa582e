package dev.intrepid.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.type.Simple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimpleTest {

  private static final ClassName LINE = ClassName.get("shop.größe", "order", "Line");

  @Test
  void a_class_has_the_classes_around_it_and_no_package_however_they_are_spelled() {
    assertThat(Simple.of(LINE)).isEqualTo("order.Line");
    assertThat(Simple.of(ClassName.get("com.Acme", "Order"))).isEqualTo("Order");
  }

  @Test
  void what_is_inside_another_type_is_as_it_is_alone() {
    assertThat(Simple.of(ParameterizedTypeName.get(ClassName.get(List.class), LINE)))
        .isEqualTo("List<order.Line>");
    assertThat(
            Simple.of(
                ParameterizedTypeName.get(
                    ClassName.get(Map.Entry.class),
                    ArrayTypeName.of(LINE),
                    WildcardTypeName.subtypeOf(LINE))))
        .isEqualTo("Map.Entry<order.Line[], ? extends order.Line>");
  }

  @Test
  void a_wildcard_is_as_it_is_written() {
    assertThat(Simple.of(WildcardTypeName.subtypeOf(Object.class))).isEqualTo("?");
    assertThat(Simple.of(WildcardTypeName.supertypeOf(LINE))).isEqualTo("? super order.Line");
    assertThat(Simple.of(TypeName.INT)).isEqualTo("int");
  }
}
