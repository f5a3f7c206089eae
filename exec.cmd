@rem Every npm script begins with "exec", so that on POSIX no shell stands between npm and the program: it would swallow
@rem Ctrl-C and outlive npm. cmd.exe has no such word and finds this file instead.
@%*
