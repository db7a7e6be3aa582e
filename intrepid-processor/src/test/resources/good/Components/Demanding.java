package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.Required;
import java.util.List;

@Event(stream = "required/{in}")
record Demanding(@Required String in, @Required int value, @Required List<String> out, int p) {}
