@echo off
rem Runs Palindrome from a checkout; builds harness\target\palindrome.jar first where it is missing.
setlocal
set "root=%~dp0"
set "jar=%root%harness\target\palindrome.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if exist "%jar%" goto run
where mvn >nul 2>nul
if errorlevel 1 (
  echo palindrome: %jar% is not built yet and there is no mvn on the PATH; install Maven 3.8.7 or newer 1>&2
  exit /b 3
)
echo palindrome: building harness\target\palindrome.jar, once; this can take a minute ... 1>&2
pushd "%root%"
call mvn -B -q -pl harness -am -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  popd
  echo palindrome: the build failed, see above 1>&2
  exit /b 5
)
popd

:run
"%java%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "%jar%" %*
exit /b %errorlevel%
