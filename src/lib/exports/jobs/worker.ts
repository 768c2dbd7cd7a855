import { handlers, type JobKind } from './handlers.js';
import { serve } from './serve.js';

serve<{ kind: JobKind; request: never }>(({ kind, request }, tell) => handlers[kind](request, tell));
