// SPDX-License-Identifier: Apache-2.0
#include "platform/childprocess.h"

#include <QCoreApplication>

/// Starts a program as we start browsers, and waits to be killed: tst_childprocess looks what is left.
int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    IsItMe::ChildProcess child;
    IsItMe::ChildProgram program;
    program.arguments = QCoreApplication::arguments().mid(2);
    program.program = QCoreApplication::arguments().value(1);
    return child.start(program) ? QCoreApplication::exec() : 1;
}
