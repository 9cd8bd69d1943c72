DELETE FROM node WHERE number = :number
