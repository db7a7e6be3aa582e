// Runs what docs/start.md shows, and the program of the README, with the jar that was packed.

def java = new File(System.getProperty('java.home'), 'bin/java').path

def errors = new File(basedir, 'errors.txt')

def run = { List<String> arguments ->
  def process = new ProcessBuilder([java] + arguments)
      .directory(basedir)
      .redirectError(errors)
      .start()
  def printed = process.inputStream.getText('UTF-8').readLines()
  assert process.waitFor() == 0 : "java ${arguments.join(' ')} failed:\n${errors.text}"
  printed
}

def shown = new File(basedir, 'run.txt').getText('UTF-8').split(/(?m)^\$ /).findAll { it.startsWith('java ') }
assert shown.size() == 2
shown.each { block ->
  def lines = block.readLines()
  assert run(lines[0].split(' ').drop(1).toList()) == lines.drop(1)
}

// A name that no URI can be made of is told in sentences: it is the user's mistake, not the app's.
def refused = new ProcessBuilder([java] + '-jar target/shop.jar run shop --order o-9 --customer'.split(' ').toList() + [''])
    .directory(basedir)
    .redirectError(errors)
    .start()
assert refused.waitFor() == 1
assert errors.text.contains('The URI variable {customer} is empty')
assert !errors.text.contains('\tat ')

assert run(['-cp', 'target/shop.jar', 'Hello'])[0].startsWith('Found[value=Revenue[show=hamlet, cents=2240],')
return true
