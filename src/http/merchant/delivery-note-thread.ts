import { deliveryNote, type DeliveryNote } from '../../documents/delivery-note.ts'
import { answerEach } from '../threads/reply.ts'

answerEach((note: DeliveryNote) => deliveryNote(note))
